"""The content: claims, references, help lines and settings; loading and checking them."""
