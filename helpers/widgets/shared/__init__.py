"""What the activities of all rooms stand on."""
