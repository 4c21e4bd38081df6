"""The words of dates, lengths of time, and what another year would make of them."""
