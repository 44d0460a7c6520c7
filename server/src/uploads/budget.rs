//! A time limit for processing a file. Decoders can't be interrupted, but they stop if reading or writing fails.

use std::io::{self, BufRead, Read, Seek, SeekFrom, Write};
use tokio::time::{Duration, Instant};

/// How many bytes to pass on between checks of the clock.
const PIECE: usize = 8 << 10;

/// The time that a file may take.
#[derive(Clone, Copy, Debug)]
pub struct Budget {
    until: Instant,
}

impl Budget {
    /// The limit, starting now.
    pub fn of(time: Duration) -> Self {
        Self {
            until: Instant::now() + time,
        }
    }

    pub(super) fn is_spent(self) -> bool {
        Instant::now() >= self.until
    }

    fn check(self) -> io::Result<()> {
        if self.is_spent() {
            Err(io::Error::new(
                io::ErrorKind::TimedOut,
                "the time limit for this file is reached",
            ))
        } else {
            Ok(())
        }
    }
}

/// Reads or writes until the time limit.
#[derive(Debug)]
pub(super) struct Budgeted<T> {
    pub inner: T,
    pub budget: Budget,
}

impl<R: Read> Read for Budgeted<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.budget.check()?;
        let most = into.len().min(PIECE);
        self.inner.read(&mut into[..most])
    }
}

impl<R: BufRead> BufRead for Budgeted<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.budget.check()?;
        let all = self.inner.fill_buf()?;
        Ok(&all[..all.len().min(PIECE)])
    }

    fn consume(&mut self, amount: usize) {
        self.inner.consume(amount);
    }
}

impl<S: Seek> Seek for Budgeted<S> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
    }
}

impl<W: Write> Write for Budgeted<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.budget.check()?;
        self.inner.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}
