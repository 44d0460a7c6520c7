//! The tags of damaged XML.

/// A piece of markup, with its place in the text.
pub(super) struct Tag<'a> {
    pub start: usize,
    /// After the `>`.
    pub end: usize,
    pub kind: TagKind,
    /// Without a prefix.
    pub name: &'a str,
    /// What's between the name and the end.
    pub attributes: &'a str,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum TagKind {
    Open,
    Close,
    /// `<Name/>`
    Empty,
    /// Comments, declarations and CDATA sections.
    Other,
    /// A `<` that doesn't start a tag.
    Broken,
}

/// The longest comment or section, in bytes. Without a limit, a file of unclosed comments would take hours.
const LONGEST: usize = 1_000;

/// The next piece of markup at or after a place.
pub(super) fn next_tag(text: &str, from: usize) -> Option<Tag<'_>> {
    let start = from + text.get(from..)?.find('<')?;
    let rest = &text[start..];
    let other = |opening: &str, closing: &str| {
        rest.strip_prefix(opening)
            .map(|inner| &inner[..inner.floor_char_boundary(LONGEST)])
            .and_then(|inner| Some(opening.len() + inner.find(closing)? + closing.len()))
    };
    let sections = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!", ">")];
    if let Some(length) = sections.iter().find_map(|(opening, closing)| other(opening, closing)) {
        return Some(tag(start, length, TagKind::Other, "", ""));
    }
    // Before the next `<`: a tag never contains one.
    let inner = &rest[1..];
    let end = inner.find(['<', '>']).filter(|&at| inner[at..].starts_with('>'));
    let Some(end) = end else {
        return Some(tag(start, 1, TagKind::Broken, "", ""));
    };
    let (kind, inner) = match (inner[..end].strip_prefix('/'), inner[..end].strip_suffix('/')) {
        (Some(inner), _) => (TagKind::Close, inner),
        (None, Some(inner)) => (TagKind::Empty, inner),
        (None, None) => (TagKind::Open, &inner[..end]),
    };
    let name_end = inner.find(char::is_whitespace).unwrap_or(inner.len());
    let (name, attributes) = inner.split_at(name_end);
    let name = name.rsplit(':').next().unwrap_or_default();
    let is_name =
        name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.bytes().all(|b| b.is_ascii_alphanumeric());
    let kind = if is_name { kind } else { TagKind::Broken };
    Some(tag(start, end + 2, kind, name, attributes.trim()))
}

fn tag<'a>(start: usize, length: usize, kind: TagKind, name: &'a str, attributes: &'a str) -> Tag<'a> {
    Tag {
        start,
        end: start + length,
        kind,
        name,
        attributes,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_found_in_any_text() {
        let text = "<?xml?><a:B c='d'>x<!-- <E> --><F/></a:B><<G <![CDATA[<H>]]><1>";
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(tag) = next_tag(text, at) {
            found.push((tag.kind, tag.name, tag.attributes));
            at = tag.end;
        }
        assert_eq!(
            found,
            [
                (TagKind::Other, "", ""),
                (TagKind::Open, "B", "c='d'"),
                (TagKind::Other, "", ""),
                (TagKind::Empty, "F", ""),
                (TagKind::Close, "B", ""),
                (TagKind::Broken, "", ""),
                (TagKind::Broken, "", ""),
                (TagKind::Other, "", ""),
                (TagKind::Broken, "1", ""),
            ]
        );
    }
}
