//! How long one file may be worked on. Decoders can't be stopped from outside, but they stop when reading or writing fails.

use std::io::{self, BufRead, Read, Seek, SeekFrom, Write};
use tokio::time::{Duration, Instant};

/// How much is handed on between two looks at the clock, in bytes.
const PIECE: usize = 8 << 10;

/// The time that a file may take.
#[derive(Clone, Copy, Debug)]
pub struct Budget {
    until: Instant,
}

impl Budget {
    /// So much time from now on.
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
                "the time for this file is over",
            ))
        } else {
            Ok(())
        }
    }
}

/// Reads or writes until the time is over.
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
