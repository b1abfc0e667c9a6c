"""The game in a window: its screens, and the loop that shows them."""
