"""The words of Chinese news: surnames, places, bodies, posts, what was done."""
