//! Turns an uploaded drawing into one that's safe to serve.

use super::parts::MARK;
use super::rewrite::{Rewritten, rewrite};
use crate::uploads::format::{after_doctype, after_prologue, without_bom};
use crate::uploads::{Refused, UploadFormat};

/// Real drawings settle in two rounds. A drawing that needs more than this is refused.
const MOST_ROUNDS: usize = 4;

/// The drawing that's kept. Width and height are in pixels, from its root.
#[derive(Debug)]
pub(in crate::uploads) struct Drawing {
    pub text: String,
    pub width: u32,
    pub height: u32,
}

/// Refuses hostile content, removes unknown content, and repeats both until nothing changes. So the result
/// has passed every check itself, and is accepted again unchanged.
pub(in crate::uploads) fn clean(bytes: &[u8]) -> Result<Drawing, Refused> {
    let text = std::str::from_utf8(without_bom(bytes)).map_err(|_| Refused::Broken(UploadFormat::Svg))?;
    let most = UploadFormat::Svg.most_bytes();
    let mut text = without_doctype(text)?;
    for _ in 0..MOST_ROUNDS {
        refuse_doctype(&text)?;
        let Rewritten {
            text: ours,
            width,
            height,
        } = rewrite(&text)?;
        let next = hush(&ours)?;
        if next.len() > most {
            return Err(Refused::TooLarge { most });
        }
        if next == text {
            return Ok(Drawing { text, width, height });
        }
        text = next;
    }
    Err(Refused::Broken(UploadFormat::Svg))
}

/// Removes the document type from the start. Many editors write one that only names SVG's own, and nothing needs it. One that
/// defines something itself is refused.
fn without_doctype(text: &str) -> Result<String, Refused> {
    let rest = after_prologue(text).unwrap_or_default();
    let Some(declared) = after_doctype(rest) else {
        return Ok(text.to_owned());
    };
    let mut quote = None;
    let end = declared.find(|c| {
        if let Some(open) = quote {
            quote = quote.filter(|_| c != open);
            return false;
        }
        quote = Some(c).filter(|c| matches!(c, '"' | '\''));
        matches!(c, '>' | '[')
    });
    let end = end.ok_or(Refused::Broken(UploadFormat::Svg))?;
    match declared[end..].strip_prefix('>') {
        Some(after) => Ok(format!("{}{after}", &text[..text.len() - rest.len()])),
        None => Err(Refused::SvgDoctype),
    }
}

/// Checked before parsing, and also in comments, because no drawing needs the word.
fn refuse_doctype(text: &str) -> Result<(), Refused> {
    let declared = |at: usize| {
        ["<!doctype", "<!entity"].iter().any(|word| {
            text.as_bytes()[at..]
                .get(..word.len())
                .is_some_and(|w| w.eq_ignore_ascii_case(word.as_bytes()))
        })
    };
    if text.match_indices("<!").any(|(at, _)| declared(at)) {
        Err(Refused::SvgDoctype)
    } else {
        Ok(())
    }
}

fn hush(text: &str) -> Result<String, Refused> {
    let mut out = Vec::new();
    svg_hush::Filter::new()
        .filter(text.as_bytes(), &mut out)
        .map_err(|_| Refused::Broken(UploadFormat::Svg))?;
    let out = String::from_utf8(out).map_err(|_| Refused::Broken(UploadFormat::Svg))?;
    Ok(out.replace(MARK, ""))
}
