"""The parts pages are made of: functions from what they show to a node."""
