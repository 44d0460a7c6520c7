//! Fills shapes with smooth edges. For each pixel of a row, it adds up how much of the pixel each edge covers, as font rasterizers do
//! (`font-rs`). Winding numbers beyond one count as one.

use crate::pdf::PathStep;

/// How many straight lines a curve becomes. Badges are small.
const PIECES: u8 = 8;

/// How much of each pixel a shape covers, from 0 to 1.
pub(super) struct Coverage {
    width: usize,
    height: usize,
    /// What changes from one pixel to the next.
    changes: Vec<f32>,
}

impl Coverage {
    /// Of a shape that's enlarged.
    pub fn of(steps: &[PathStep], scale: f32, [width, height]: [usize; 2]) -> Self {
        let mut coverage = Self {
            width,
            height,
            changes: vec![0.0; width * height + 2],
        };
        let mut start = [0.0; 2];
        let mut at = [0.0; 2];
        for step in steps {
            let enlarged = |[x, y]: [f32; 2]| [x * scale, y * scale];
            match *step {
                PathStep::Move(end) => {
                    coverage.line(at, start);
                    at = enlarged(end);
                    start = at;
                }
                PathStep::Line(end) => at = coverage.line(at, enlarged(end)),
                PathStep::Quad(control, end) => {
                    let (from, control, end) = (at, enlarged(control), enlarged(end));
                    at = coverage.curve(at, |t| mix(mix(from, control, t), mix(control, end, t), t));
                }
                PathStep::Cubic(one, two, end) => {
                    let (from, one, two, end) = (at, enlarged(one), enlarged(two), enlarged(end));
                    at = coverage.curve(at, |t| {
                        let (first, middle, last) = (mix(from, one, t), mix(one, two, t), mix(two, end, t));
                        mix(mix(first, middle, t), mix(middle, last, t), t)
                    });
                }
                PathStep::Close => at = coverage.line(at, start),
            }
        }
        coverage.line(at, start);
        coverage
    }

    /// Row by row.
    pub fn pixels(&self) -> impl Iterator<Item = f32> {
        let mut sum = 0.0;
        self.changes[..self.width * self.height].iter().map(move |change| {
            sum += change;
            f32::min(f32::abs(sum), 1.0)
        })
    }

    fn curve(&mut self, from: [f32; 2], point: impl Fn(f32) -> [f32; 2]) -> [f32; 2] {
        (1..=PIECES).fold(from, |at, piece| {
            self.line(at, point(f32::from(piece) / f32::from(PIECES)))
        })
    }

    /// Adds an edge. Returns its end.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "kept within the picture, which is small"
    )]
    fn line(&mut self, from: [f32; 2], end: [f32; 2]) -> [f32; 2] {
        let (upper, lower, direction) = if from[1] < end[1] {
            (from, end, 1.0)
        } else {
            (end, from, -1.0)
        };
        let slope = (lower[0] - upper[0]) / (lower[1] - upper[1]);
        if !slope.is_finite() {
            return end;
        }
        let right = self.width as f32;
        let (top, bottom) = (upper[1].max(0.0), lower[1].min(self.height as f32));
        let mut row = top as usize;
        while (row as f32) < bottom {
            let (y0, y1) = (top.max(row as f32), bottom.min(row as f32 + 1.0));
            let height = (y1 - y0) * direction;
            let x_at = |y: f32| (upper[0] + (y - upper[1]) * slope).clamp(0.0, right);
            let (x0, x1) = (x_at(y0).min(x_at(y1)), x_at(y0).max(x_at(y1)));
            self.span(row * self.width, x0, x1, height);
            row += 1;
        }
        end
    }

    /// An edge within one row, from `x0` to `x1`, which goes down by `height`.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "kept within the picture, which is small"
    )]
    fn span(&mut self, row: usize, x0: f32, x1: f32, height: f32) {
        let (first, last) = (x0.floor() as usize, x1.ceil() as usize);
        if last <= first + 1 {
            // Within one pixel: what's left of the edge's middle isn't covered.
            let outside = (f32::midpoint(x0, x1) - first as f32) * height;
            self.changes[row + first] += height - outside;
            self.changes[row + first + 1] += outside;
            return;
        }
        // How much of each pixel is right of the edge: the integral over the part of the edge up to there.
        let steepness = height / (x1 - x0);
        let covered = |x: f32| {
            let inside = (x - x0).clamp(0.0, x1 - x0);
            inside * inside / 2.0 * steepness + (x - x0 - inside).max(0.0) * height
        };
        let mut before = 0.0;
        for pixel in first..=last {
            // The area that's covered in this pixel, less that in the one before.
            let area = covered(pixel as f32 + 1.0) - covered(pixel as f32);
            self.changes[row + pixel] += area - before;
            before = area;
        }
    }
}

fn mix(from: [f32; 2], end: [f32; 2], t: f32) -> [f32; 2] {
    [from[0] + (end[0] - from[0]) * t, from[1] + (end[1] - from[1]) * t]
}

#[cfg(test)]
mod tests {
    use super::Coverage;
    use crate::badge::paths::{polygon, rounded};

    fn covered(steps: &[crate::pdf::PathStep]) -> Vec<f32> {
        Coverage::of(steps, 1.0, [4, 4]).pixels().collect()
    }

    #[test]
    fn a_pixel_is_covered_as_far_as_the_shape_is_in_it() {
        let square = covered(&polygon(&[[0.5, 1.0], [3.0, 1.0], [3.0, 2.5], [0.5, 2.5]]));
        let expected = [
            [0.0, 0.0, 0.0, 0.0],
            [0.5, 1.0, 1.0, 0.0],
            [0.25, 0.5, 0.5, 0.0],
            [0.0, 0.0, 0.0, 0.0],
        ];
        for (pixel, expected) in square.iter().zip(expected.as_flattened()) {
            assert!((pixel - expected).abs() < 0.001, "{square:?}");
        }
        let triangle: f32 = covered(&polygon(&[[0.0, 0.0], [4.0, 0.0], [0.0, 4.0]])).iter().sum();
        assert!((triangle - 8.0).abs() < 0.001, "{triangle}");
    }

    #[test]
    fn what_is_outside_the_picture_is_left_out() {
        let all = covered(&polygon(&[[-5.0, -5.0], [9.0, -5.0], [9.0, 9.0], [-5.0, 9.0]]));
        assert!(all.iter().all(|pixel| (pixel - 1.0).abs() < 0.001), "{all:?}");
        let circle: f32 = covered(&rounded([0.0, 0.0], [4.0, 4.0], [2.0, 2.0])).iter().sum();
        assert!((circle - std::f32::consts::PI * 4.0).abs() < 0.1, "{circle}");
        assert!(covered(&[]).iter().all(|pixel| *pixel == 0.0));
    }
}
