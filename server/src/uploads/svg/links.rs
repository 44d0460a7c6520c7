//! What attributes and styles can refer to: only parts of the same drawing.

use crate::uploads::Refused;

/// CSS functions that take a URL as a plain string.
const TAKE_ADDRESSES: [&str; 4] = ["image-set(", "image(", "src(", "cross-fade("];
/// What runs, or used to run, in a style or link. Compared without white space.
const RUNS: [&str; 5] = ["javascript:", "vbscript:", "expression(", "-moz-binding", "behavior:"];

/// Checks a link: only `#part` is allowed.
pub(super) fn check_link(link: &str) -> Result<(), Refused> {
    check_runs(link)?;
    let link = link.trim();
    if link.starts_with('#') {
        Ok(())
    } else if starts_with(link, "data:") {
        Err(Refused::SvgData)
    } else {
        Err(Refused::outside(link))
    }
}

/// Checks a style sheet, or the value of any attribute, because most are parsed as CSS.
pub(super) fn check_style(style: &str) -> Result<(), Refused> {
    check_runs(style)?;
    let lower = style.to_ascii_lowercase();
    if lower.contains("@import") {
        return Err(Refused::SvgImport);
    }
    if lower.contains('\\') {
        return Err(Refused::SvgEscape);
    }
    for address in addresses(&lower) {
        check_link(address)?;
    }
    if let Some(function) = TAKE_ADDRESSES.into_iter().find(|function| lower.contains(function)) {
        return Err(Refused::outside(function));
    }
    match style.find("://") {
        Some(at) => {
            let start = style[..at]
                .rfind(|c: char| !c.is_ascii_alphanumeric())
                .map_or(0, |before| before + 1);
            Err(Refused::outside(style.get(start..).unwrap_or_default()))
        }
        None => Ok(()),
    }
}

/// The parts of the drawing that a value refers to, with `href` or `url()`.
pub(super) fn parts(value: &str) -> impl Iterator<Item = &str> {
    let link = value.trim().strip_prefix('#');
    link.into_iter()
        .chain(addresses(value).filter_map(|address| address.strip_prefix('#')))
}

/// The contents of each `url()`, without quotes and surrounding spaces, up to the next parenthesis. So the work stays
/// limited, however many are left open.
fn addresses(value: &str) -> impl Iterator<Item = &str> {
    let starts = value.match_indices('(').map(|(at, _)| at + 1).filter(|at| {
        let before = &value.as_bytes()[..at - 1];
        before.len() >= 3 && before[before.len() - 3..].eq_ignore_ascii_case(b"url")
    });
    starts.map(|at| {
        let inside = value[at..].split(['(', ')']).next().unwrap_or_default();
        inside.trim().trim_matches(['"', '\'']).trim()
    })
}

fn check_runs(value: &str) -> Result<(), Refused> {
    if !value.contains([':', '(', '-']) {
        return Ok(());
    }
    let seen = value.chars().filter(|c| !c.is_whitespace() && !c.is_control());
    let squeezed: String = seen.map(|c| c.to_ascii_lowercase()).collect();
    if RUNS.into_iter().any(|word| squeezed.contains(word)) {
        Err(Refused::SvgScriptLink)
    } else {
        Ok(())
    }
}

fn starts_with(text: &str, word: &str) -> bool {
    text.as_bytes()
        .get(..word.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(word.as_bytes()))
}
