//! What a PDF must contain, and what it mustn't.

use super::{names, streams};
use crate::uploads::format::without_bom;
use crate::uploads::{Budget, Refused, UploadFormat};

/// How far from the end `startxref` can be, in bytes.
const TAIL: usize = 1024;

pub(in crate::uploads) fn check(bytes: &[u8], budget: Budget) -> Result<(), Refused> {
    if !is_whole(bytes) {
        return Err(Refused::Broken(UploadFormat::Pdf));
    }
    if names::names(bytes).any(|name| name.is("Encrypt")) {
        return Err(Refused::PdfEncrypted);
    }
    refuse_active(bytes)?;
    streams::for_each_object_stream(bytes, refuse_active)?;
    streams::check_contents(bytes, budget)
}

/// Whether it starts and ends like a PDF, with nothing after that.
fn is_whole(bytes: &[u8]) -> bool {
    let starts = without_bom(bytes).trim_ascii_start().starts_with(b"%PDF-");
    let blank = |byte: &u8| byte.is_ascii_whitespace() || *byte == 0;
    let end = bytes.iter().rposition(|byte| !blank(byte)).map_or(0, |last| last + 1);
    let tail = &bytes[end.saturating_sub(TAIL)..end];
    starts && tail.ends_with(b"%%EOF") && tail.windows(9).any(|word| word == b"startxref")
}

fn refuse_active(bytes: &[u8]) -> Result<(), Refused> {
    match names::names(bytes).find_map(|name| name.active()) {
        Some(name) => Err(Refused::PdfActive { name }),
        None => Ok(()),
    }
}
