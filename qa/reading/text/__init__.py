"""Running text: lines, paragraphs and sentences of an article, and where they are torn."""
