"""Scenario files: from the text a teacher wrote to a checked story."""
