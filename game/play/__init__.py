"""What every presenter needs of a run being played; without a screen."""
