"""The parts of the two pages after a story: the judgement and the debrief."""
