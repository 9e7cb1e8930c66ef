import { useState } from 'react'

/** Links of a document open beside the console, never inside the frame. */
const openBeside = (inside: Document): void => {
  for (const link of inside.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')) {
    link.target = '_blank'
    link.rel = 'noopener'
  }
}

/** A finished document in a frame of its own: nothing in it can run, its height is taken from what it holds. */
export const DocumentFrame = ({ title, src }: { title: string; src: string }) => {
  const [height, setHeight] = useState(480)
  return (
    <iframe
      className="document-frame"
      title={title}
      src={src}
      // Without allow-scripts nothing runs; allow-same-origin only lets the console measure the height.
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      height={height}
      onLoad={(event) => {
        const inside = event.currentTarget.contentDocument
        if (inside === null) return
        openBeside(inside)
        setHeight(Math.max(inside.documentElement.scrollHeight, 160) + 8)
      }}
    />
  )
}
