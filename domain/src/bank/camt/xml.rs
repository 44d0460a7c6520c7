//! Elements by their local names.

use crate::typed::tidy;
use roxmltree::Node;

/// The elements of this name that are directly in another.
pub(super) fn children<'a, 'i: 'a>(node: Node<'a, 'i>, name: &'a str) -> impl Iterator<Item = Node<'a, 'i>> + 'a {
    node.children().filter(move |child| is_named(*child, name))
}

/// The first element at a path such as `Acct/Id/IBAN`.
pub(super) fn find<'a, 'i: 'a>(node: Node<'a, 'i>, path: &str) -> Option<Node<'a, 'i>> {
    path.split('/')
        .try_fold(node, |node, name| node.children().find(|child| is_named(*child, name)))
}

/// The text at a path. `None` if there's nothing to see.
pub(super) fn text(node: Node<'_, '_>, path: &str) -> Option<String> {
    find(node, path).and_then(own_text)
}

/// The first text at one of several paths.
pub(super) fn first_text(node: Node<'_, '_>, paths: &[&str]) -> Option<String> {
    paths.iter().find_map(|path| text(node, path))
}

/// All of an element's text, also around comments.
pub(super) fn own_text(node: Node<'_, '_>) -> Option<String> {
    let parts = node.children().filter(Node::is_text).filter_map(|part| part.text());
    Some(tidy(&parts.collect::<String>())).filter(|text| !text.is_empty())
}

pub(super) fn is_named(node: Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}
