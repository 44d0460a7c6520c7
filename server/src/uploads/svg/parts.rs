//! One element, one attribute, one text: what is refused of it, and what is kept.

use xml::attribute::OwnedAttribute;
use xml::name::OwnedName;

use super::links;
use crate::uploads::Refused;

const XLINK: &str = "http://www.w3.org/1999/xlink";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// Attributes that SVG 2 has no more; their values are addresses, which are names here and not links.
const NAMES_OF_FEATURES: [&str; 2] = ["requiredFeatures", "requiredExtensions"];

/// Stands between elements while svg-hush works, and is taken out after: it would indent them, and so move text.
pub(super) const MARK: &str = "\u{f8f0}";

/// In any namespace, and also within what is left out: a drawing with these is not a mistake.
pub(super) fn refuse_element(name: &OwnedName) -> Result<(), Refused> {
    if name.local_name.eq_ignore_ascii_case("script") {
        Err(Refused::SvgScript)
    } else if name.local_name.eq_ignore_ascii_case("foreignObject") || name.namespace.as_deref() == Some(XHTML) {
        Err(Refused::SvgForeign)
    } else {
        Ok(())
    }
}

/// The attributes that may be kept: without a namespace, with `xlink:href` as `href`.
pub(super) fn attributes_to_keep(attributes: &[OwnedAttribute]) -> Result<Vec<(&str, String)>, Refused> {
    let mut kept: Vec<(&str, String)> = Vec::with_capacity(attributes.len());
    for attribute in attributes {
        let name = attribute.name.local_name.as_str();
        match attribute.name.namespace.as_deref() {
            None => {}
            Some(XLINK) if name == "href" => {}
            Some(_) => continue,
        }
        if name.starts_with("data-") || NAMES_OF_FEATURES.contains(&name) {
            continue;
        }
        let value = plain(&attribute.value, &['\r', '\n', '\t']);
        match name {
            _ if name.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("on")) => {
                return Err(Refused::handler(name));
            }
            "href" => links::check_link(&value)?,
            _ => links::check_style(&value)?,
        }
        if !kept.iter().any(|(known, _)| *known == name) {
            kept.push((name, value));
        }
    }
    Ok(kept)
}

/// Without our mark, and with a blank for each of `blanks`: line ends written once are read again as they are.
pub(super) fn plain(text: &str, blanks: &[char]) -> String {
    text.replace(MARK, "").replace(blanks, " ")
}
