"""The drawing toolkit: a tree of nodes becomes a list of pictures, and only what changed is
painted.
"""
