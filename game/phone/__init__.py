"""The simulated phone: what it shows of a run at a moment, one module per family of apps."""
