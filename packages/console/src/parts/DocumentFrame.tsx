import { useState } from 'react'

/** A finished document in a frame of its own: nothing in it can run, its height is taken from what it holds. */
export const DocumentFrame = ({ title, html }: { title: string; html: string }) => {
  const [height, setHeight] = useState(480)
  return (
    <iframe
      className="document-frame"
      title={title}
      // Without allow-scripts nothing runs; allow-same-origin only lets the page measure the height.
      sandbox="allow-same-origin allow-popups"
      srcDoc={html}
      height={height}
      onLoad={(event) => {
        const inside = event.currentTarget.contentDocument?.documentElement
        if (inside !== undefined) setHeight(Math.max(inside.scrollHeight, 160) + 8)
      }}
    />
  )
}
