"""The debrief: a run looked back on, computed from its graph and its journal alone."""

from game.story.debrief.debrief import Debrief, debrief

__all__ = ["Debrief", "debrief"]
