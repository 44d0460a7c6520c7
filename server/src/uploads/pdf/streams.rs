//! Unpacks compressed streams (ISO 32000-1, 7.5.7), within limits.

use std::io::{BufRead, Read};

use flate2::bufread::ZlibDecoder;

use super::encryption::Encryption;
use super::names::{Name, names};
use super::objects::stream_objects;
use crate::uploads::{Budget, Refused};

/// How many bytes unpacking can read and write, for a whole document.
const MOST_WORK: u64 = 64 << 20;
/// The minimum cost of a stream, so that a file with only stream headers ends, too.
const LEAST_WORK: u64 = 4 << 10;
/// How far before its data a stream's dictionary is searched for.
const DICTIONARY: usize = 1024;
/// Filters and settings other than plain Flate, in both spellings.
const OTHER_PACKING: [&str; 11] = [
    "ASCIIHexDecode",
    "AHx",
    "ASCII85Decode",
    "A85",
    "LZWDecode",
    "LZW",
    "RunLengthDecode",
    "RL",
    "Crypt",
    "DecodeParms",
    "DP",
];

/// How many bytes the compressed streams of a document can unpack to. Ten megabytes of Flate could hold ten thousand.
const MOST_UNPACKED: u64 = 160 << 20;

/// Refuses streams with external data, and streams that unpack to too much.
pub(super) fn check_contents(bytes: &[u8], budget: Budget) -> Result<(), Refused> {
    let mut left = MOST_UNPACKED;
    let mut sink = vec![0; 64 << 10];
    for start in starts(bytes) {
        let dictionary = dictionary(bytes, start);
        // In a text, the word isn't after a dictionary.
        let keyword = dictionary.windows(6).rposition(|word| word == b"stream");
        let before = &dictionary[..keyword.unwrap_or(dictionary.len())];
        let is_after_one = before.trim_ascii_end().ends_with(b">>") || before.contains(&b'%');
        if is_after_one && is_external(dictionary) {
            return Err(Refused::PdfActive { name: "F" });
        }
        let flates = names(dictionary).filter(|name| name.is("FlateDecode") || name.is("Fl"));
        if flates.count() > 1 {
            // Compressed twice, a kilobyte can unpack to a gigabyte.
            return Err(Refused::PdfUnreadable);
        }
        measure(&bytes[start..], &mut sink, &mut left, budget)?;
    }
    Ok(())
}

/// Unpacks data, to see how much it is. Anything that isn't Flate ends immediately.
fn measure(data: impl BufRead, sink: &mut [u8], left: &mut u64, budget: Budget) -> Result<(), Refused> {
    let mut decoder = ZlibDecoder::new(data);
    while let Ok(read @ 1..) = decoder.read(sink) {
        *left = left.saturating_sub(u64::try_from(read).unwrap_or(u64::MAX));
        if *left == 0 {
            return Err(Refused::PdfTooLarge { most: MOST_UNPACKED });
        }
        if budget.is_spent() {
            return Err(Refused::TooSlow);
        }
    }
    Ok(())
}

/// Whether a stream's data is in another file: its dictionary has an `F` that's a file (ISO 32000-1, table 5), not
/// an abbreviated filter.
fn is_external(dictionary: &[u8]) -> bool {
    let keys = dictionary.windows(2).enumerate().filter(|(_, key)| *key == b"/F");
    keys.map(|(at, _)| &dictionary[at + 2..]).any(|after| {
        let value = after.trim_ascii_start();
        let ends = after
            .first()
            .is_some_and(|byte| byte.is_ascii_whitespace() || b"(<".contains(byte));
        ends && value.first().is_some_and(|byte| b"(<0123456789".contains(byte))
    })
}

/// The bytes of a stream's object before its data.
fn dictionary(bytes: &[u8], start: usize) -> &[u8] {
    let before = &bytes[start.saturating_sub(DICTIONARY)..start];
    let begin = before.windows(4).rposition(|word| word == b" obj").unwrap_or(0);
    &before[begin..]
}

/// Passes on the contents of every compressed stream that could contain objects, declared or not. Declared ones
/// must be readable.
pub(super) fn for_each_object_stream(
    bytes: &[u8],
    mut look: impl FnMut(&[u8]) -> Result<(), Refused>,
) -> Result<(), Refused> {
    let mut left = MOST_WORK;
    for start in starts(bytes) {
        let says = says_objects(dictionary(bytes, start))?;
        left = left.saturating_sub(LEAST_WORK);
        let has_objects = look_into(&bytes[start..], &mut left, &mut look)?;
        // If it's not compressed, the scan of the whole file covers it.
        if !has_objects && says == ObjectPacking::PackedObjects {
            return Err(Refused::PdfUnreadable);
        }
    }
    Ok(())
}

/// The same for an encrypted document. Its object streams must be compressed, like those of every program.
pub(super) fn for_each_encrypted_object_stream(
    bytes: &[u8],
    encryption: &Encryption,
    budget: Budget,
    mut look: impl FnMut(&[u8]) -> Result<(), Refused>,
) -> Result<(), Refused> {
    let (mut left, mut left_unpacked) = (MOST_WORK, MOST_UNPACKED);
    let mut sink = vec![0; 64 << 10];
    for object in stream_objects(bytes) {
        let object = object?;
        let says = says_objects(object.dictionary)?;
        let decrypt = |number| encryption.decrypt(number, object.generation, object.data);
        measure(decrypt(object.number), &mut sink, &mut left_unpacked, budget)?;
        left = left.saturating_sub(LEAST_WORK);
        let has_objects = look_into(decrypt(object.number), &mut left, &mut look)?;
        if !has_objects && says != ObjectPacking::Else {
            return Err(Refused::PdfUnreadable);
        }
        // Viewers see something else if they take it for another object, or the document for a plain one.
        for number in object.later_numbers() {
            look_into(decrypt(number), &mut left, &mut look)?;
        }
        look_into(object.data, &mut left, &mut look)?;
    }
    Ok(())
}

/// Where the data of each stream starts. Keywords within data are tried as well, which costs nothing.
fn starts(bytes: &[u8]) -> impl Iterator<Item = usize> {
    let words = bytes
        .windows(6)
        .enumerate()
        .filter(|(_, word)| *word == b"stream")
        .map(|(at, _)| at);
    words.filter(|at| !bytes[..*at].ends_with(b"end")).filter_map(|at| {
        let after = at + 6;
        let blank = bytes[after..]
            .iter()
            .take(16)
            .take_while(|byte| matches!(byte, b'\r' | b'\n' | b' '))
            .count();
        (blank > 0).then_some(after + blank)
    })
}

#[derive(PartialEq)]
enum ObjectPacking {
    PackedObjects,
    PlainObjects,
    Else,
}

fn says_objects(dictionary: &[u8]) -> Result<ObjectPacking, Refused> {
    let dictionary: Vec<Name<'_>> = names(dictionary).collect();
    let has = |name: &str| dictionary.iter().any(|found| found.is(name));
    // Some viewers don't need the type, but all need the number and the place of the objects.
    let is_numbered = has("N") && has("First");
    if !has("ObjStm") && !is_numbered {
        return Ok(ObjectPacking::Else);
    }
    if OTHER_PACKING.into_iter().any(has) {
        return Err(Refused::PdfUnreadable);
    }
    match (has("Filter") || has("F"), has("FlateDecode") || has("Fl")) {
        (false, _) => Ok(ObjectPacking::PlainObjects),
        (true, true) => Ok(ObjectPacking::PackedObjects),
        // The filter is declared elsewhere.
        (true, false) => Err(Refused::PdfUnreadable),
    }
}

/// Passes on what the data unpacks to. `false` if it's no objects.
fn look_into(
    data: impl BufRead,
    left: &mut u64,
    look: &mut impl FnMut(&[u8]) -> Result<(), Refused>,
) -> Result<bool, Refused> {
    match unpack(data, left)? {
        Some(objects) => look(&objects).map(|()| true),
        None => Ok(false),
    }
}

/// What the data unpacks to, if it starts like objects do: with a number. Fails if there's too much.
fn unpack(data: impl BufRead, left: &mut u64) -> Result<Option<Vec<u8>>, Refused> {
    let mut decoder = ZlibDecoder::new(data);
    let mut text = Vec::new();
    // Data before an error counts, because viewers show it.
    let first = decoder.by_ref().take(64.min(*left)).read_to_end(&mut text);
    let numbered = text.trim_ascii_start().first().is_some_and(u8::is_ascii_digit);
    if numbered && first.is_ok() {
        let _ = decoder.by_ref().take(*left).read_to_end(&mut text);
    }
    *left = left.saturating_sub(decoder.total_in() + decoder.total_out());
    if *left == 0 {
        return Err(Refused::PdfUnreadable);
    }
    Ok(numbered.then_some(text))
}
