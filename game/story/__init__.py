"""The story core: what a scenario means, without clock, chance, files or screen."""
