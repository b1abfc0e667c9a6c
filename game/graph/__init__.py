"""Every state a player can be in: explored, weighed, written to a file and read again."""
