const KEPT = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'font-size',
  'font-family',
] as const

/** A picture of the page as an SVG document of its own: sized as it stands, its colours written in. */
export const svgText = (picture: SVGSVGElement): string => {
  const copy = picture.cloneNode(true) as SVGSVGElement
  const originals = [picture, ...picture.querySelectorAll<SVGElement>('*')]
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')]
  for (const [place, original] of originals.entries()) {
    const looks = getComputedStyle(original)
    for (const name of KEPT) copies[place]?.setAttribute(name, looks.getPropertyValue(name))
    copies[place]?.removeAttribute('class')
  }
  const { width, height } = picture.getBoundingClientRect()
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(Math.round(width)))
  copy.setAttribute('height', String(Math.round(height)))
  return copy.outerHTML
}
