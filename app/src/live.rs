//! Elements that react, all of one type.
//!
//! A view of the `view!` macro is compiled for every element, every set of attributes and every closure that it is made
//! of: good where pages differ, but a form and a table of a few dozen elements then weigh more in the browser than all
//! rules together. Here the name of an element, its attributes and what follows the state are values, and the same code
//! serves them all. What does not react is [`markup`](crate::markup), set as the inside of an element.

use leptos::attr::custom::custom_attribute;
use leptos::ev::{Custom, Event, on};
use leptos::html::{custom, inner_html};
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::property::prop;
use leptos::tachys::view::iterators::StaticVec;

type Live<T> = Box<dyn FnMut() -> T + Send>;

/// An element under construction.
#[derive(Debug)]
pub struct Tag {
    name: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element without attributes or content.
pub fn tag(name: &'static str) -> Tag {
    Tag {
        name,
        attributes: Vec::new(),
        children: Vec::new(),
    }
}

impl Tag {
    fn with(mut self, attribute: impl IntoAnyAttribute) -> Self {
        self.attributes.push(attribute.into_any_attr());
        self
    }

    /// An attribute that stays.
    #[must_use]
    pub fn attr(self, name: &'static str, value: impl Into<String>) -> Self {
        self.with(custom_attribute(name, value.into()))
    }

    /// An attribute without a value, where `when` holds.
    #[must_use]
    pub fn flag(self, name: &'static str, when: bool) -> Self {
        if when { self.attr(name, "") } else { self }
    }

    /// An attribute that follows the state; nothing takes it away.
    #[must_use]
    pub fn live_attr(self, name: &'static str, value: impl FnMut() -> Option<String> + Send + 'static) -> Self {
        self.with(custom_attribute(name, Box::new(value) as Live<Option<String>>))
    }

    /// What is typed or chosen: the attribute `value` for the server, then the property.
    #[must_use]
    pub fn value(self, value: impl Fn() -> String + Send + 'static) -> Self {
        let first = untrack(&value);
        self.attr("value", first).live_value(value)
    }

    /// The value of a list, whose options say which is chosen at first.
    #[must_use]
    pub fn live_value(self, value: impl Fn() -> String + Send + 'static) -> Self {
        self.with(prop("value", Box::new(value) as Live<String>))
    }

    /// Whether a box is ticked: the attribute for the server, then the property.
    #[must_use]
    pub fn checked(self, checked: impl Fn() -> bool + Send + 'static) -> Self {
        let first = untrack(&checked);
        self.flag("checked", first)
            .with(prop("checked", Box::new(checked) as Live<bool>))
    }

    /// What happens at an event.
    #[must_use]
    pub fn on(self, event: &'static str, take: impl FnMut(Event) + 'static) -> Self {
        self.with(on(Custom::new(event), Box::new(take) as Box<dyn FnMut(Event)>))
    }

    /// Its inside, which stays. It has no children then.
    #[must_use]
    pub fn html(self, html: impl Into<String>) -> Self {
        self.with(inner_html(html.into()))
    }

    /// Its inside, which follows the state. It has no children then.
    #[must_use]
    pub fn live_html(self, html: impl FnMut() -> String + Send + 'static) -> Self {
        self.with(inner_html(Box::new(html) as Live<String>))
    }

    #[must_use]
    pub fn text(self, text: impl Into<String>) -> Self {
        self.view(text.into().into_any())
    }

    #[must_use]
    pub fn live_text(self, text: impl FnMut() -> String + Send + 'static) -> Self {
        self.view((Box::new(text) as Live<String>).into_any())
    }

    #[must_use]
    pub fn child(self, child: Self) -> Self {
        self.view(child.view_of())
    }

    #[must_use]
    pub fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        for child in children {
            self = self.child(child);
        }
        self
    }

    /// Children that are made anew when what they read changes.
    #[must_use]
    pub fn live_children(self, children: impl FnMut() -> AnyView + Send + 'static) -> Self {
        self.view((Box::new(children) as Live<AnyView>).into_any())
    }

    /// Any other view as a child.
    #[must_use]
    pub fn view(mut self, view: AnyView) -> Self {
        self.children.push(view);
        self
    }

    /// The view. The browser expects it as the server rendered it.
    pub fn view_of(self) -> AnyView {
        let element = custom(self.name).add_any_attr(self.attributes);
        let mut children = self.children.into_iter();
        let Some(first) = children.next() else {
            return element.into_any();
        };
        children.fold(element.child(first), ElementChild::child).into_any()
    }
}

/// The same value, a frame later: for what may wait until the browser has shown what the reader looks at. On the server
/// nothing changes.
pub fn after_the_frame<T: Clone + PartialEq + Send + Sync + 'static>(now: RwSignal<T>) -> RwSignal<T> {
    let later = RwSignal::new(now.get_untracked());
    #[cfg(not(feature = "ssr"))]
    {
        let take = move || {
            // Who left the page in the meantime has taken the signals along.
            let Some(value) = now.try_get_untracked() else { return };
            if later.try_with_untracked(|before| *before == value) == Some(false) {
                later.set(value);
            }
        };
        let react: Box<dyn FnMut()> = Box::new(move || {
            now.track();
            // A frame is shown between its callbacks and the next task.
            request_animation_frame(move || set_timeout(take, std::time::Duration::ZERO));
        });
        Effect::new(react);
    }
    later
}

/// Several elements one after the other.
pub fn all(elements: impl IntoIterator<Item = Tag>) -> AnyView {
    let views: Vec<AnyView> = elements.into_iter().map(Tag::view_of).collect();
    StaticVec::from(views).into_any()
}
