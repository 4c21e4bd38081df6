"""Whether two figures are one fact, of one article or of two: signs, weighed."""
