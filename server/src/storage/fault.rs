//! Fault injection for tests: `GUILDHALL_FAULT=before-commit:N` or `after-commit:N` aborts the process at its Nth
//! commit of a write transaction. Not in release builds.

use std::sync::{
    LazyLock,
    atomic::{AtomicU64, Ordering},
};

struct InjectedFault {
    before: bool,
    at: u64,
}

static FAULT: LazyLock<Option<InjectedFault>> = LazyLock::new(|| parsed(&std::env::var("GUILDHALL_FAULT").ok()?));
static COMMITS: AtomicU64 = AtomicU64::new(0);

fn parsed(text: &str) -> Option<InjectedFault> {
    let (when, at) = text.split_once(':')?;
    let before = match when {
        "before-commit" => true,
        "after-commit" => false,
        _ => return None,
    };
    Some(InjectedFault {
        before,
        at: at.parse().ok()?,
    })
}

/// Counts a commit and returns its number, unless the process is aborted.
pub(super) fn before_commit() -> u64 {
    let number = COMMITS.fetch_add(1, Ordering::SeqCst) + 1;
    strike(true, number);
    number
}

pub(super) fn after_commit(number: u64) {
    strike(false, number);
}

fn strike(before: bool, number: u64) {
    if FAULT
        .as_ref()
        .is_some_and(|fault| fault.before == before && fault.at == number)
    {
        std::process::abort();
    }
}
