"""The version of the game, as a wheel, a report and --version say it."""

VERSION = "0.1.0"
