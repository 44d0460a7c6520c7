//! Logging to standard error. Writing a line never blocks or fails: a separate thread writes the lines, and they're
//! dropped if it can't. A full disk or a closed pipe mustn't stop the server.
//!
//! `tracing-appender` would do the same, with eight more crates.

use crate::config::{Config, Log};
use std::io::{self, Write};
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::thread;
use std::time::Duration;
use tracing_subscriber::EnvFilter;

/// How many lines can wait to be written.
const MOST_LINES: usize = 8_192;
/// How long to wait for the last lines.
const FAREWELL: Duration = Duration::from_secs(1);

enum Message {
    Line(Vec<u8>),
    /// Write everything before this, then reply.
    Flush(Sender<()>),
}

/// Writes the last lines when it's dropped.
pub(crate) struct LogGuard(SyncSender<Message>);

impl Drop for LogGuard {
    fn drop(&mut self) {
        let (written, done) = channel();
        if self.0.try_send(Message::Flush(written)).is_ok() {
            let _ = done.recv_timeout(FAREWELL);
        }
    }
}

/// Sends lines to the writing thread.
#[derive(Clone)]
struct LogWriter(SyncSender<Message>);

impl Write for LogWriter {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        // Dropped if too many are waiting.
        let _ = self.0.try_send(Message::Line(line.to_vec()));
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Starts logging.
pub(crate) fn start(config: &Config) -> LogGuard {
    let filter = EnvFilter::try_new(&config.log_level).unwrap_or_default();
    let (sender, lines) = sync_channel(MOST_LINES);
    // Without a thread, nothing is logged, but everything else works.
    let _ = thread::Builder::new()
        .name("log".to_owned())
        .spawn(move || write_lines(&lines, io::stderr()));
    let writer = LogWriter(sender.clone());
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(move || writer.clone())
        // It would print its own errors to standard error, and panic if that fails.
        .log_internal_errors(false);
    // A second call, as in tests, keeps the first log.
    let _ = match config.log {
        Log::Text => log.try_init(),
        Log::Json => log.json().try_init(),
    };
    LogGuard(sender)
}

/// Writes lines as they arrive. If one can't be written, it's dropped.
fn write_lines(lines: &Receiver<Message>, mut out: impl Write) {
    for message in lines {
        match message {
            Message::Line(line) => {
                let _ = out.write_all(&line);
            }
            Message::Flush(done) => {
                let _ = out.flush();
                let _ = done.send(());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Arc, Mutex};

    /// Fails every second write, like a disk that's full now and then.
    struct Flaky(Arc<Mutex<(usize, Vec<u8>)>>);

    impl Write for Flaky {
        fn write(&mut self, line: &[u8]) -> io::Result<usize> {
            let mut state = self.0.lock().unwrap();
            state.0 += 1;
            if state.0.is_multiple_of(2) {
                return Err(io::ErrorKind::StorageFull.into());
            }
            state.1.extend_from_slice(line);
            Ok(line.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Err(io::ErrorKind::BrokenPipe.into())
        }
    }

    #[test]
    fn s3_a_line_that_cannot_be_written_is_lost_and_the_next_is_written() {
        let written = Arc::new(Mutex::new((0, Vec::new())));
        let (sender, lines) = sync_channel(MOST_LINES);
        let out = Flaky(written.clone());
        thread::spawn(move || write_lines(&lines, out));
        let mut log = LogWriter(sender.clone());
        for line in ["first ", "second ", "third "] {
            log.write_all(line.as_bytes()).unwrap();
        }
        drop(LogGuard(sender));
        assert_eq!(written.lock().unwrap().1, b"first third ");
    }

    #[test]
    fn s3_a_log_that_nobody_reads_keeps_nobody_waiting() {
        let (sender, _never_read) = sync_channel(1);
        let mut log = LogWriter(sender);
        for _ in 0..3 {
            log.write_all(b"line").unwrap();
        }
    }
}
