"""The interactive parts. They know nothing about the subject: any course could use this folder."""
