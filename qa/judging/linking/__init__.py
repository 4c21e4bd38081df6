"""Whether two figures are one fact: measures, limits, subjects, words, moments."""
