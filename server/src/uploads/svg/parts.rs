//! What's refused and kept of one element, attribute or text.

use xml::attribute::OwnedAttribute;
use xml::name::OwnedName;

use super::links;
use crate::uploads::Refused;

const XLINK: &str = "http://www.w3.org/1999/xlink";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// Attributes that SVG 2 has dropped. Their values are URLs that serve as names, not links.
const NAMES_OF_FEATURES: [&str; 2] = ["requiredFeatures", "requiredExtensions"];

/// A marker between elements while svg-hush works. Without it, svg-hush would indent them and change the text.
pub(super) const MARK: &str = "\u{f8f0}";

/// Refused in any namespace, and within removed content, because they aren't in a drawing by mistake.
pub(super) fn refuse_element(name: &OwnedName) -> Result<(), Refused> {
    if name.local_name.eq_ignore_ascii_case("script") {
        Err(Refused::SvgScript)
    } else if name.local_name.eq_ignore_ascii_case("foreignObject") || name.namespace.as_deref() == Some(XHTML) {
        Err(Refused::SvgForeign)
    } else {
        Ok(())
    }
}

/// The attributes that can be kept: without a namespace, and `xlink:href` as `href`.
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

/// Removes our marker, and replaces each of `blanks` with a space, so that line ends stay the same when read again.
pub(super) fn plain(text: &str, blanks: &[char]) -> String {
    text.replace(MARK, "").replace(blanks, " ")
}
