"""The whole game as plain text: for a terminal, a screen reader, a pipe, and the tests."""
