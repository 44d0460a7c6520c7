use crate::api::PollAnswer;
use crate::text::Texts;
use leptos::prelude::*;
pub fn nominees_section(_t: Texts, _answer: &PollAnswer) -> AnyView {
    ().into_any()
}
