"""The course as web pages: each module here makes a part of them, and `edition` all of them."""
