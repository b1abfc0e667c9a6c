"""The window without anyone at it: a driver that plays it, its pictures, an author's preview."""
