//! A mailbox in Maildir format, to which a mail server delivers bounces. Each file in `new` is a message. It's moved to `cur` once its
//! content is committed, so after a crash it's read again, and counts once.

use super::read::LARGEST_REPORT;
use super::receive::receive_bounce;
use crate::applications::{AppState, CommandError};
use std::fs::File;
use std::io::{ErrorKind, Read, Result};
use std::path::{Path, PathBuf};
use tokio::task::spawn_blocking;

/// How many messages are read at once. Those that can't be read don't count, because the others would wait forever.
const BATCH: usize = 100;

/// Reads the messages that are new, at most 100. Returns how many were moved. Other servers can read the same mailbox at the same time.
///
/// # Errors
/// If the database fails. The messages that are left are read again.
pub async fn read_mailbox(state: &AppState, mailbox: &Path) -> std::result::Result<usize, CommandError> {
    let folder = mailbox.join("new");
    let files = blocking(move || new_messages(&folder)).await.unwrap_or_else(|error| {
        if error.kind() != ErrorKind::NotFound {
            tracing::error!(%error, "the mailbox of bounces can't be read");
        }
        Vec::new()
    });
    let (mut taken, mut moved) = (0, 0);
    for file in files {
        if taken == BATCH {
            break;
        }
        let path = file.clone();
        match blocking(move || read(&path)).await {
            Ok(message) => {
                taken += 1;
                receive_bounce(state, &message).await?;
                let mailbox = mailbox.to_owned();
                match blocking(move || put_away(&mailbox, &file)).await {
                    Ok(()) => moved += 1,
                    Err(error) => tracing::error!(%error, "a bounce that was read can't be moved to cur"),
                }
            }
            // Another server was faster.
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => tracing::error!(%error, "a bounce in the mailbox can't be read"),
        }
    }
    Ok(moved)
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    spawn_blocking(work).await?
}

/// The files, by name: the names of most servers begin with the time.
fn new_messages(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        // Neither folders nor links to other files.
        if entry.file_type()?.is_file() {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}

/// The start of a message: the rest isn't read.
fn read(file: &Path) -> Result<Vec<u8>> {
    let mut message = Vec::new();
    let limit = u64::try_from(LARGEST_REPORT).unwrap_or(u64::MAX);
    File::open(file)?.take(limit).read_to_end(&mut message)?;
    Ok(message)
}

/// Moves a message to `cur`, as seen.
fn put_away(mailbox: &Path, file: &Path) -> Result<()> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let seen = if name.contains(":2,") {
        name.into_owned()
    } else {
        format!("{name}:2,S")
    };
    let folder = mailbox.join("cur");
    std::fs::create_dir_all(&folder)?;
    match std::fs::rename(file, folder.join(seen)) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        moved => moved,
    }
}
