// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/page_edges.h"

#include "documents/pix.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <vector>

namespace padron::documents {

namespace {

constexpr int kSearchSide = 400;          ///< the search is made on a small copy
constexpr double kLeastContrast = 45;     ///< grey levels between sheet and background
constexpr double kLeastShare = 0.20, kMostShare = 0.97; ///< of the image that the sheet takes
constexpr double kLeastRim = 0.90;        ///< of the rim of the four-sided shape that is sheet

/// Brightness that parts the image in two (Otsu), and how far apart the two are.
struct Parting
{
    int threshold = 0;
    double contrast = 0;
};

Parting partingOf(const QImage& small)
{
    std::array<double, 256> count{};
    for (int y = 0; y < small.height(); ++y) {
        const uchar* row = small.constScanLine(y);
        for (int x = 0; x < small.width(); ++x)
            ++count[row[x]];
    }
    double all = 0, sum = 0;
    for (size_t i = 0; i < count.size(); ++i) {
        all += count[i];
        sum += count[i] * double(i);
    }
    Parting best;
    double bestSpread = 0, below = 0, sumBelow = 0;
    for (size_t i = 0; i < count.size(); ++i) {
        below += count[i];
        sumBelow += count[i] * double(i);
        if (below == 0 || below == all)
            continue;
        const double gap = (sum - sumBelow) / (all - below) - sumBelow / below;
        const double spread = below * (all - below) * gap * gap;
        if (spread > bestSpread) {
            bestSpread = spread;
            best = {int(i), gap};
        }
    }
    return best;
}

/// A bright patch: how many dots it has, and the four that stand farthest out.
struct Patch
{
    qsizetype dots = 0;
    Corners corners;
};

Patch largestPatch(const QImage& small, int threshold)
{
    const int width = small.width(), height = small.height();
    std::vector<char> seen(static_cast<size_t>(width) * height, 0);
    std::vector<int> queue;
    Patch best;
    for (int start = 0; start < width * height; ++start) {
        if (seen[size_t(start)] || small.constScanLine(start / width)[start % width] <= threshold)
            continue;
        Patch patch;
        int lowSum = INT_MAX, highSum = INT_MIN, lowGap = INT_MAX, highGap = INT_MIN;
        queue.assign(1, start);
        seen[size_t(start)] = 1;
        for (size_t next = 0; next < queue.size(); ++next) {
            const int x = queue[next] % width, y = queue[next] / width;
            const QPointF at(x, y);
            if (x + y < lowSum) { lowSum = x + y; patch.corners[0] = at; }
            if (x - y > highGap) { highGap = x - y; patch.corners[1] = at; }
            if (x + y > highSum) { highSum = x + y; patch.corners[2] = at; }
            if (x - y < lowGap) { lowGap = x - y; patch.corners[3] = at; }
            const int neighbours[4][2] = {{x - 1, y}, {x + 1, y}, {x, y - 1}, {x, y + 1}};
            for (const auto& [nx, ny] : neighbours) {
                if (nx < 0 || ny < 0 || nx >= width || ny >= height)
                    continue;
                const size_t index = size_t(ny) * size_t(width) + size_t(nx);
                if (!seen[index] && small.constScanLine(ny)[nx] > threshold) {
                    seen[index] = 1;
                    queue.push_back(int(index));
                }
            }
        }
        patch.dots = qsizetype(queue.size());
        if (patch.dots > best.dots)
            best = patch;
    }
    return best;
}

double areaOf(const Corners& c)
{
    double twice = 0;
    for (size_t i = 0; i < 4; ++i) {
        const QPointF &a = c[i], &b = c[(i + 1) % 4];
        twice += a.x() * b.y() - b.x() * a.y();
    }
    return std::abs(twice) / 2;
}

/// How much of the shape's rim is bright: writing may be as dark as the background, but the rim of a sheet is paper.
double rimShare(const QImage& small, int threshold, const Corners& c)
{
    qsizetype rim = 0, bright = 0;
    constexpr int kSteps = 100;
    for (int i = 1; i < kSteps; ++i) {
        for (int j = 1; j < kSteps; ++j) {
            if (i >= 4 && j >= 4 && i <= kSteps - 4 && j <= kSteps - 4)
                continue;
            const double u = double(i) / kSteps, v = double(j) / kSteps;
            const QPointF at = c[0] * (1 - u) * (1 - v) + c[1] * u * (1 - v) + c[2] * u * v + c[3] * (1 - u) * v;
            const int x = std::clamp(int(std::lround(at.x())), 0, small.width() - 1);
            const int y = std::clamp(int(std::lround(at.y())), 0, small.height() - 1);
            ++rim;
            bright += small.constScanLine(y)[x] > threshold;
        }
    }
    return rim == 0 ? 0 : double(bright) / double(rim);
}

} // namespace

std::optional<Corners> sheetCorners(const QImage& grey)
{
    const QImage small = grey.scaled(kSearchSide, kSearchSide, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                             .convertToFormat(QImage::Format_Grayscale8);
    const Parting parting = partingOf(small);
    if (parting.contrast < kLeastContrast)
        return std::nullopt;
    const Patch patch = largestPatch(small, parting.threshold);
    const double area = areaOf(patch.corners), whole = double(small.width()) * small.height();
    if (area < kLeastShare * whole || area > kMostShare * whole || double(patch.dots) < 0.5 * area)
        return std::nullopt;
    for (const QPointF& corner : patch.corners) {
        if (corner.x() < 1 || corner.y() < 1 || corner.x() > small.width() - 2 || corner.y() > small.height() - 2)
            return std::nullopt; // the sheet goes on outside of the image
    }
    if (rimShare(small, parting.threshold, patch.corners) < kLeastRim)
        return std::nullopt;
    const double back = double(grey.width()) / small.width();
    Corners corners = patch.corners;
    const QPointF centre = (corners[0] + corners[1] + corners[2] + corners[3]) / 4;
    for (QPointF& corner : corners)
        corner = (corner + QPointF(0.5, 0.5) + (centre - corner) * 0.004) * back; // a hair inside, free of its shadow
    return corners;
}

QImage flattened(const QImage& grey, const Corners& sheet)
{
    const double width = std::max(QLineF(sheet[0], sheet[1]).length(), QLineF(sheet[3], sheet[2]).length());
    const double height = std::max(QLineF(sheet[0], sheet[3]).length(), QLineF(sheet[1], sheet[2]).length());
    const PixPtr pix = toPix(grey);
    if (!pix)
        return {};
    const double right = std::floor(width) - 1, bottom = std::floor(height) - 1;
    const Corners flat{QPointF(0, 0), QPointF(right, 0), QPointF(right, bottom), QPointF(0, bottom)};
    Pta* from = ptaCreate(4);
    Pta* to = ptaCreate(4);
    for (size_t i = 0; i < 4; ++i) {
        ptaAddPt(from, float(sheet[i].x()), float(sheet[i].y()));
        ptaAddPt(to, float(flat[i].x()), float(flat[i].y()));
    }
    const PixPtr seen(pixProjectivePtaGray(pix.get(), to, from, 255));
    ptaDestroy(&from);
    ptaDestroy(&to);
    return fromPix(seen).copy(0, 0, int(right) + 1, int(bottom) + 1);
}

} // namespace padron::documents
