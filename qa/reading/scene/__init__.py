"""An article sentence by sentence: when it speaks and of whom."""
