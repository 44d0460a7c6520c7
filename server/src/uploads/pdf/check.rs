//! What a PDF must contain, and what it mustn't.

use super::judge::Judge;
use super::{encryption, streams};
use crate::uploads::{Budget, Refused, UploadFormat};

/// How far from the start `%PDF-` can be (ISO 32000-1, annex H, implementation note 13), and how far from the end of the
/// document `startxref` can be, in bytes.
pub(in crate::uploads) const MARGIN: usize = 1024;

pub(in crate::uploads) fn check(bytes: &[u8], budget: Budget) -> Result<(), Refused> {
    let (start, end) = bounds(bytes).ok_or(Refused::Broken(UploadFormat::Pdf))?;
    let file = &bytes[start..end];
    let encryption = encryption::find(bytes)?;
    streams::check_contents(file, budget)?;
    let mut judge = Judge::default();
    judge.read(bytes)?;
    let look = |objects: &[u8]| judge.read(objects);
    match encryption {
        None => streams::for_each_object_stream(file, look)?,
        Some(encryption) => streams::for_each_encrypted_object_stream(bytes, &encryption, budget, look)?,
    }
    judge.finish()
}

/// Where the document starts and ends. Printers and mail programs add bytes on either side, which viewers ignore.
fn bounds(bytes: &[u8]) -> Option<(usize, usize)> {
    let start = header(bytes)?;
    let end = bytes.windows(5).rposition(|word| word == b"%%EOF")? + 5;
    let (before, after) = (bytes.get(..start)?, bytes.get(end..)?);
    let tail = bytes.get(end.saturating_sub(MARGIN).max(start)..end)?;
    let has = |within: &[u8], word: &[u8]| within.windows(word.len()).any(|window| window == word);
    // More of the document follows, so its own end is missing.
    let is_cut_off = [&b"endobj"[..], b"stream", b"xref"]
        .into_iter()
        .any(|word| has(after, word));
    // Archives are read from their end, and programs and pages from their start.
    let is_archive = [before, after]
        .into_iter()
        .any(|part| has(part, b"PK\x03\x04") || has(part, b"PK\x05\x06"));
    let is_other = [&b"MZ"[..], b"\x7fELF", b"#!"]
        .into_iter()
        .any(|start| before.starts_with(start))
        || [&b"<html"[..], b"<!doctype", b"<script", b"<svg"]
            .into_iter()
            .any(|tag| has(&before.to_ascii_lowercase(), tag));
    (has(tail, b"startxref") && !is_cut_off && !is_archive && !is_other).then_some((start, end))
}

/// Where the document starts, if it's near the start of the file.
pub(in crate::uploads) fn header(bytes: &[u8]) -> Option<usize> {
    let near = &bytes[..bytes.len().min(MARGIN + 5)];
    near.windows(5).position(|word| word == b"%PDF-")
}
