"""Pictures of a story for its author: Graphviz, Mermaid and SVG."""
