//! The binary `guildhall`.

use std::process::ExitCode;

/// Pages and steps are made of many short texts; the system's allocator took a tenth of a save.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    keep_files_private();
    server::cli::run()
}

/// Whatever this program writes, a database, uploads, emails or a backup, only its own user can read.
fn keep_files_private() {
    #[cfg(unix)]
    {
        use nix::sys::stat::{Mode, umask};
        umask(Mode::S_IRWXG | Mode::S_IRWXO);
    }
}
