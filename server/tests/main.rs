//! The server as others meet it: the command line as a binary, the site and its API in process, without a socket.

#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod cli;
