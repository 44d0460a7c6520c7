//! A member in the list.

use super::address::listed_address;
use super::logo::logo;
use crate::api::ListedMember;
use crate::site::foreign;
use crate::text::Texts;
use crate::words::say;
use leptos::prelude::*;

/// How much of a description the list shows, in characters.
const SHORT: usize = 180;

/// `tier` is the name of the tier, if the list isn't by tier.
pub(super) fn entry(t: Texts, foundation: &str, member: &ListedMember, tier: Option<String>) -> AnyView {
    let lang = foreign(t, &member.description);
    let text = shortened(say(t, &member.description));
    let text = (!text.is_empty()).then(|| view! { <p class="meta" lang=lang dir="auto">{text}</p> });
    let tier = tier.map(|tier| view! { <p><span class="tag"><bdi>{tier}</bdi></span></p> });
    view! {
        <li class="listed-entry">
            {logo(&member.logos)}
            <p class="listed-name"><a href=listed_address(foundation, &member.id)><bdi>{member.name.clone()}</bdi></a></p>
            {tier}
            {text}
        </li>
    }
    .into_any()
}

/// The start of a description, in one line, up to the end of a word.
fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= SHORT {
        return line;
    }
    let start: String = line.chars().take(SHORT).collect();
    // Chinese and Japanese have no spaces.
    let end = start.rfind(' ').filter(|end| *end > start.len() / 2);
    format!("{}…", start[..end.unwrap_or(start.len())].trim_end())
}

#[cfg(test)]
mod tests {
    use super::{SHORT, shortened};

    #[test]
    fn a_long_description_ends_after_a_word() {
        assert_eq!(shortened("We build\n\nharbours."), "We build harbours.");
        let words = shortened(&"harbour ".repeat(100));
        assert!(
            words.ends_with("harbour…") && words.chars().count() <= SHORT + 1,
            "{words}"
        );
        let characters = shortened(&"港".repeat(500));
        assert_eq!(characters.chars().count(), SHORT + 1);
        assert_eq!(shortened(""), "");
    }
}
