"""Claims and checks to findings: benches, engine, fingerprints, baseline."""
