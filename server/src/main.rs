//! The binary `guildhall`.

use std::process::ExitCode;

/// Rendering makes many small allocations. With the system's allocator, they took a tenth of a save.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    keep_files_private();
    server::cli::run()
}

/// Makes every file this process writes readable only by its owner: databases, uploads, emails and backups.
fn keep_files_private() {
    #[cfg(unix)]
    {
        use nix::sys::stat::{Mode, umask};
        umask(Mode::S_IRWXG | Mode::S_IRWXO);
    }
}
