use crate::api::{NomineeView, PollView};
use crate::text::Texts;
use leptos::prelude::*;
pub fn result_section(_t: Texts, _poll: &PollView, _nominees: &[NomineeView]) -> AnyView {
    ().into_any()
}
