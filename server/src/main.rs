//! The binary `guildhall`.

use std::process::ExitCode;

/// Pages and steps are made of many short texts; the system's allocator took a tenth of a save.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    server::cli::run()
}
