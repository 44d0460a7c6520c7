//! A drawing as SVG. Letters are paths, so it looks the same wherever it's shown, and needs no fonts, styles or scripts.

use super::drawing::{BadgeDrawing, SIZE, Shape};
use crate::pdf::PathStep;
use std::fmt::Write;

pub(super) fn written(drawing: &BadgeDrawing) -> String {
    let [width, height] = SIZE;
    let (language, title) = (escaped(&drawing.language), escaped(&drawing.title));
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         role=\"img\" aria-labelledby=\"title\" lang=\"{language}\"><title id=\"title\">{title}</title>"
    );
    for shape in drawing.shapes.iter().filter(|shape| !shape.steps.is_empty()) {
        path(&mut out, shape);
    }
    out.push_str("</svg>\n");
    out
}

fn path(out: &mut String, shape: &Shape) {
    let [red, green, blue] = shape.colour;
    let data = path_data(&shape.steps);
    let _ = write!(out, "<path fill=\"#{red:02x}{green:02x}{blue:02x}\" d=\"{data}\"/>");
}

/// An outline as the data of an SVG path.
pub(crate) fn path_data(steps: &[PathStep]) -> String {
    let mut out = String::new();
    for step in steps {
        match step {
            PathStep::Move(end) => points(&mut out, 'M', &[end]),
            PathStep::Line(end) => points(&mut out, 'L', &[end]),
            PathStep::Quad(control, end) => points(&mut out, 'Q', &[control, end]),
            PathStep::Cubic(one, two, end) => points(&mut out, 'C', &[one, two, end]),
            PathStep::Close => out.push('Z'),
        }
    }
    out
}

/// A command with its points, to a hundredth of a pixel.
fn points(out: &mut String, command: char, all: &[&[f32; 2]]) {
    out.push(command);
    let numbers = all.iter().flat_map(|point| point.iter());
    for (place, number) in numbers.enumerate() {
        let number = (number * 100.0).round() / 100.0;
        // Not "-0".
        let number = if number == 0.0 { 0.0 } else { number };
        let space = if place > 0 && number >= 0.0 { " " } else { "" };
        let _ = write!(out, "{space}{number}");
    }
}

/// Escapes text as XML.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // XML 1.0 allows no other control characters.
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_that_looks_like_markup_stays_text() {
        let drawing = BadgeDrawing {
            title: "</title><script>\"&\u{0}".to_owned(),
            language: "en".to_owned(),
            shapes: vec![Shape {
                steps: vec![
                    PathStep::Move([-0.001, -1.5]),
                    PathStep::Line([2.0, 3.456]),
                    PathStep::Close,
                ],
                colour: [11, 92, 173],
            }],
        };
        let svg = written(&drawing);
        assert!(
            svg.contains("<title id=\"title\">&lt;/title&gt;&lt;script&gt;&quot;&amp;</title>"),
            "{svg}"
        );
        assert!(svg.contains("<path fill=\"#0b5cad\" d=\"M0-1.5L2 3.46Z\"/>"), "{svg}");
    }
}
