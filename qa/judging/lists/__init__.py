"""Lists that go on, or name one member twice."""
