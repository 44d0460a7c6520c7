//! A PDF's objects, as viewers find them through its cross-reference table.

use super::{names, streams};
use crate::uploads::{Budget, Refused};
use lopdf::xref::XrefEntry;
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId};
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

/// The most bytes that an object stream can unpack to. lopdf skips larger ones without an error, so whatever isn't loaded
/// counts as damaged.
const MOST_UNPACKED: usize = 8 << 20;

/// Keys that only appear where something runs or is embedded (ISO 32000-1, 7.11, 12.6, 12.7.8, 13).
const KEYS: [&str; 8] = [
    "JavaScript",
    "EmbeddedFiles",
    "XFA",
    "RichMediaContent",
    "RichMediaSettings",
    "Rendition",
    "FFilter",
    "FDecodeParms",
];

/// Types of actions, annotations and objects.
const TYPES: [&str; 14] = [
    "JavaScript",
    "Launch",
    "EmbeddedFile",
    "FileAttachment",
    "RichMedia",
    "RichMediaExecute",
    "Rendition",
    "Movie",
    "Sound",
    "GoToR",
    "GoToE",
    "SubmitForm",
    "ImportData",
    "3D",
];

thread_local! {
    /// The time limit for the file that this thread loads.
    static BUDGET: Cell<Option<Budget>> = const { Cell::new(None) };
}

/// What a panic carries that ends loading.
struct Spent;

/// Loads a document. `None` if its cross-reference table is damaged or doesn't lead to every object, or if there are too
/// many: then only its bytes can say what's in it.
pub(super) fn read(file: &[u8], budget: Budget) -> Result<Option<Document>, Refused> {
    if !streams::is_readable(file) {
        return Ok(None);
    }
    let encrypted = names::names(file).any(|name| name.is("Encrypt"));
    if !encrypted {
        return Ok(load(file, budget)?.filter(|document| is_complete(document, None)));
    }
    // lopdf has no limits for encrypted documents. This finds out how much work it is.
    let Some(plain) = load(&without_encryption(file), budget)? else {
        return Ok(None);
    };
    let dictionary = plain.trailer.get(b"Encrypx").and_then(Object::as_reference).ok();
    // With an empty password, it opens without being asked for one: only changes need the owner's.
    let options = LoadOptions {
        max_decompressed_size: Some(MOST_UNPACKED),
        ..LoadOptions::default()
    };
    let document = Document::load_mem_with_options(file, options).ok();
    let document = document.filter(|document| document.was_encrypted() && !document.is_encrypted());
    Ok(document.filter(|document| is_complete(document, dictionary)))
}

fn load(file: &[u8], budget: Budget) -> Result<Option<Document>, Refused> {
    let options = LoadOptions {
        filter: Some(count),
        max_decompressed_size: Some(MOST_UNPACKED),
        ..LoadOptions::default()
    };
    BUDGET.set(Some(budget));
    let loaded = catch_unwind(AssertUnwindSafe(|| Document::load_mem_with_options(file, options)));
    BUDGET.set(None);
    match loaded {
        Ok(loaded) => Ok(loaded.ok()),
        Err(panic) if panic.is::<Spent>() => Err(Refused::TooSlow),
        Err(_) => Ok(None),
    }
}

/// Called for each loaded object. Many entries for the same large object would take forever, and only unwinding ends it.
#[expect(clippy::unnecessary_wraps, reason = "lopdf's type for filters")]
fn count(id: ObjectId, object: &mut Object) -> Option<(ObjectId, Object)> {
    if BUDGET.get().is_some_and(Budget::is_spent) {
        resume_unwind(Box::new(Spent));
    }
    // The result is only used for objects from object streams, which can't be streams.
    let copy = if matches!(object, Object::Stream(_)) {
        Object::Null
    } else {
        object.clone()
    };
    Some((id, copy))
}

fn without_encryption(file: &[u8]) -> Vec<u8> {
    let mut file = file.to_vec();
    let key = b"/Encrypt";
    let starts: Vec<usize> = file
        .windows(key.len())
        .enumerate()
        .filter(|(_, word)| word == key)
        .map(|(at, _)| at)
        .collect();
    for at in starts {
        file[at + key.len() - 1] = b'x';
    }
    file
}

/// Whether every entry of the cross-reference table led to its object. `left_out` is the encryption dictionary, which lopdf
/// removes.
fn is_complete(document: &Document, left_out: Option<ObjectId>) -> bool {
    let entries = &document.reference_table.entries;
    let is_loaded = |(number, entry): (&u32, &XrefEntry)| {
        let id = match entry {
            XrefEntry::Normal { generation, .. } => (*number, *generation),
            XrefEntry::Compressed { .. } => (*number, 0),
            XrefEntry::Free | XrefEntry::UnusableFree => return true,
        };
        document.objects.contains_key(&id) || Some(id) == left_out
    };
    !entries.is_empty() && entries.iter().all(is_loaded) && document.catalog().is_ok()
}

/// Refuses documents that run, embed or load something.
pub(super) fn refuse_active(document: &Document) -> Result<(), Refused> {
    refuse_in_dictionary(document, &document.trailer)?;
    document
        .objects
        .values()
        .try_for_each(|object| refuse_in(document, object))
}

/// lopdf limits how deeply objects can be nested.
fn refuse_in(document: &Document, object: &Object) -> Result<(), Refused> {
    match object {
        Object::Name(name) => refuse_name(name, &TYPES),
        Object::Array(inside) => inside.iter().try_for_each(|object| refuse_in(document, object)),
        Object::Dictionary(dictionary) => refuse_in_dictionary(document, dictionary),
        Object::Stream(stream) => {
            // An array or a name is an abbreviated filter.
            match value(document, &stream.dict, b"F") {
                None | Some(Object::Name(_) | Object::Array(_)) => {}
                Some(_) => return Err(Refused::PdfActive { name: "F" }),
            }
            refuse_in_dictionary(document, &stream.dict)
        }
        _ => Ok(()),
    }
}

fn refuse_in_dictionary(document: &Document, dictionary: &Dictionary) -> Result<(), Refused> {
    for (key, inside) in dictionary {
        refuse_name(key, &KEYS)?;
        let inside = document.dereference(inside).map_or(inside, |(_, inside)| inside);
        let refused = match (key.as_slice(), inside) {
            // Resources can have any name, but they're dictionaries with a type.
            (b"JS", Object::String(..) | Object::Stream(_)) => Some("JS"),
            (b"EF", Object::Dictionary(files)) if !files.has(b"Type") => Some("EF"),
            (b"AA", Object::Dictionary(actions)) if !actions.has(b"Type") && !actions.is_empty() => Some("AA"),
            // An array is a place in the document.
            (b"OpenAction", Object::Dictionary(action)) => {
                let kind = value(document, action, b"S").and_then(|kind| kind.as_name().ok());
                (!matches!(kind, Some(b"GoTo" | b"Named"))).then_some("OpenAction")
            }
            // A key can refer to its name.
            (_, Object::Name(name)) => return_name(name),
            _ => None,
        };
        if let Some(name) = refused {
            return Err(Refused::PdfActive { name });
        }
    }
    dictionary
        .iter()
        .try_for_each(|(_, inside)| refuse_in(document, inside))
}

fn value<'a>(document: &'a Document, dictionary: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
    let value = dictionary.get(key).ok()?;
    Some(document.dereference(value).map_or(value, |(_, value)| value))
}

fn return_name(name: &[u8]) -> Option<&'static str> {
    TYPES.into_iter().find(|active| active.as_bytes() == name)
}

fn refuse_name(name: &[u8], active: &[&'static str]) -> Result<(), Refused> {
    match active.iter().find(|active| active.as_bytes() == name) {
        Some(name) => Err(Refused::PdfActive { name }),
        None => Ok(()),
    }
}
