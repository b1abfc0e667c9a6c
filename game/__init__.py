"""Not Alone: an interactive scam-simulation game."""
